import { PasswordInput, type PasswordInputProps } from "@mantine/core";

type Props = PasswordInputProps & {
  /** what the button says that shows what was written */
  shows?: string;
};

/** A field whose text is hidden. The keyboard reaches the button that shows it; that it is wrong is said, not only coloured. */
export const HiddenInput = ({ shows = "Show the password", ...props }: Props) => (
  <PasswordInput
    visibilityToggleFocusable
    visibilityToggleButtonProps={{ "aria-label": shows }}
    aria-invalid={props.error ? true : undefined}
    {...props}
  />
);
