import { notifications } from "@mantine/notifications";
import { told } from "./problem.tsx";

const closeButtonProps = { "aria-label": "Close" };

/** Tells that something was done. */
export const tell = (message: string): void => {
  notifications.show({ message, color: "brand", closeButtonProps });
};

/** Tells that something was refused, with the id under which the gateway's log has it. */
export const tellTrouble = (error: unknown): void => {
  const { title, detail, id } = told(error);
  const message = id ? `${detail} (request ${id})` : detail;
  notifications.show({ title, message, color: "red", autoClose: 12_000, closeButtonProps });
};

const UNREACHED = "unreached";

/** Tells that the gateway does not answer, and that what is shown may be of before; until it answers again. */
export const tellUnreached = (): void => {
  notifications.show({
    id: UNREACHED,
    title: "The gateway was not reached",
    message: "What is shown here is as it was. It is asked again until it answers.",
    color: "orange",
    autoClose: false,
  });
};

export const tellReached = (): void => void notifications.hide(UNREACHED);
