import { lazily } from "./lazily.tsx";

/** The date picker, loaded with its calendar when it is first shown. */
export const DatePicker = lazily(async () => (await import("./date-picker.tsx")).DatePicker);
