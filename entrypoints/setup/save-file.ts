/** Long enough for the slowest disk to begin; the browser holds the bytes itself by then. */
const RELEASE_AFTER_MS = 60_000;

/** Saves bytes the way a click on a download link does: no permission is needed for it. */
export function saveFile(bytes: Uint8Array<ArrayBuffer>, fileName: string): void {
  const url = URL.createObjectURL(
    new Blob([bytes], { type: fileName.endsWith('.csv') ? 'text/csv' : 'application/zip' }),
  );
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), RELEASE_AFTER_MS);
}
