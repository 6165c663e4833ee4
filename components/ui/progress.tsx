import { ProgressBar } from 'react-aria-components/ProgressBar';

interface Props {
  readonly label: string;
  /** 0–100, or null while it is not known how long it takes. */
  readonly value: number | null;
  /** What it is doing now. */
  readonly detail?: string | null;
}

export function Progress({ label, value, detail = null }: Props) {
  return (
    <ProgressBar aria-label={label} isIndeterminate={value === null} value={value ?? 0} className="progress">
      <span className="small">
        {label}
        {detail !== null && <span className="muted"> {detail}</span>}
      </span>
      <div className="progress-track">
        <div
          className="progress-fill"
          {...(value === null ? { 'data-unknown': '' } : { style: { width: `${value}%` } })}
        />
      </div>
    </ProgressBar>
  );
}
