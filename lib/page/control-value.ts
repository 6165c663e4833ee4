const CONTROLS = new Set(['input', 'select', 'textarea']);

/** Fields whose value is a property, not text. */
export const isControl = (name: string): boolean => CONTROLS.has(name);

/** The current value; a box says ☑ or ☐, since an empty box is something else than an empty cell. */
export function controlValue(control: Element): string {
  if (control instanceof HTMLSelectElement)
    return Array.from(control.selectedOptions, (option) => option.label || option.text).join(', ');
  if (control instanceof HTMLTextAreaElement) return control.value;
  if (!(control instanceof HTMLInputElement)) return '';
  switch (control.type) {
    case 'hidden':
    case 'password':
    case 'radio': // its label says which choice was made
    case 'image':
    case 'file':
      return '';
    case 'checkbox':
      return control.checked ? '☑' : '☐';
    default:
      return control.value;
  }
}
