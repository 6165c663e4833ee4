/** Under this name the script that scrolls and pages waits for the content script, in the frame's isolated world. */
export const WHOLE_READING = 'bzwReadWhole';
