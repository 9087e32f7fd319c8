import { notifications } from "@mantine/notifications";
import { told } from "./problem.tsx";

/** Tells that something was done. */
export const tell = (message: string): void => {
  notifications.show({ message, color: "brand", withCloseButton: true });
};

/** Tells that something was refused, with the id under which the gateway's log has it. */
export const tellTrouble = (error: unknown): void => {
  const { title, detail, id } = told(error);
  notifications.show({ title, message: id ? `${detail} (request ${id})` : detail, color: "red", autoClose: 12_000 });
};
