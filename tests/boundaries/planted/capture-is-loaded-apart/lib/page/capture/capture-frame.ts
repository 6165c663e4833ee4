export const captureFrame = () => null;
