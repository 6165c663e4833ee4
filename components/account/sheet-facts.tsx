/** What and which, two by two. */
export function SheetFacts({ facts }: { readonly facts: readonly (readonly [string, string])[] }) {
  return (
    <dl className="sheet-facts sheet-list">
      {facts.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
