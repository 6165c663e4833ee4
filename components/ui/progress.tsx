import { ProgressBar } from 'react-aria-components/ProgressBar';

/** `value` 0–100, or null while it is not known how long it takes. */
export function Progress({ label, value }: { readonly label: string; readonly value: number | null }) {
  return (
    <ProgressBar aria-label={label} isIndeterminate={value === null} value={value ?? 0} className="progress">
      <span className="small">{label}</span>
      <div className="progress-track">
        <div
          className="progress-fill"
          {...(value === null ? { 'data-unknown': '' } : { style: { width: `${value}%` } })}
        />
      </div>
    </ProgressBar>
  );
}
