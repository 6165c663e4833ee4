/** Long enough for the slowest disk to begin; the browser holds the bytes itself by then. */
const RELEASE_AFTER_MS = 60_000;

const TYPES: Readonly<Record<string, string>> = { '.csv': 'text/csv', '.zip': 'application/zip' };

/** Saves bytes the way a click on a download link does: no permission is needed for it. */
export function saveFile(bytes: Uint8Array<ArrayBuffer>, fileName: string): void {
  const type = TYPES[fileName.slice(fileName.lastIndexOf('.'))] ?? 'application/octet-stream';
  const url = URL.createObjectURL(new Blob([bytes], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), RELEASE_AFTER_MS);
}
