/**
 * In place of WXT's own context of a content script (wxt.config.ts), which tells the page by `postMessage` that the extension is there,
 * and stops the script when the page sends the same event back: a page could take its badges away. Ours asks nothing of
 * the page; whether the extension is still there is asked of the browser (`isExtensionAlive`).
 */
export class ContentScriptContext {}
