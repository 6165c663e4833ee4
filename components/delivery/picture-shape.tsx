import type { ScoreSeries, Spread } from '../../lib/core/picture-types.ts';

interface Props {
  readonly axis: Pick<ScoreSeries, 'from' | 'to'>;
  readonly spread: Spread;
  /** What it shows, for who does not see it. */
  readonly label: string;
}
const [WIDTH, BARS, HEIGHT] = [100, 26, 36];

/** Scores as bars over one axis; under them the line from lowest to highest, the middle half and the middle. */
export function PictureShape({ axis, spread, label }: Props) {
  const { bins, min, lower, median, upper, max } = spread;
  const most = Math.max(1, ...bins);
  const width = WIDTH / bins.length;
  const at = (value: number) => ((value - axis.from) / (axis.to - axis.from)) * WIDTH;
  return (
    <svg
      className="picture-shape"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={label}
    >
      {bins.map((count, bin) => {
        // One score must be seen beside a hundred.
        const height = count === 0 ? 0 : Math.max(2, (count / most) * BARS);
        const x = bin * width;
        return <rect key={x} className="picture-part" x={x} y={BARS - height} width={width * 0.86} height={height} />;
      })}
      <line className="picture-line" x1={at(min)} x2={at(max)} y1={32} y2={32} />
      <rect className="picture-box" x={at(lower)} y={29} width={at(upper) - at(lower)} height={6} />
      <line className="picture-middle" x1={at(median)} x2={at(median)} y1={28} y2={HEIGHT} />
    </svg>
  );
}
