import { type ReactNode, useId } from 'react';

interface Props {
  readonly title?: string;
  /** Beside the title. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
  readonly id?: string;
}

/** A titled part of the page, announced as a region by its title. */
export function Card({ title, aside, children, id }: Props) {
  const titleId = useId();
  if (title === undefined) return <div className="card">{children}</div>;
  return (
    <section className="card" aria-labelledby={titleId} {...(id === undefined ? {} : { id })}>
      <div className="row-between">
        <h2 id={titleId}>{title}</h2>
        {aside}
      </div>
      {children}
    </section>
  );
}
