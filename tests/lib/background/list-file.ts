/** A file as the page sends it: its bytes in base64. Text is written as UTF-8. */
export const listFile = (content: string | Uint8Array) => ({
  fileName: 'bezwaren.csv',
  bytes: Buffer.from(content).toString('base64'),
});
