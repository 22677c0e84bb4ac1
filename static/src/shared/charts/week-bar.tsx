import { FINISHED_COLOR } from './weeks-colors';

type WeekBarProps = {
  readonly middle: number;
  readonly step: number;
  readonly top: number;
  readonly bottom: number;
  readonly isFaint: boolean;
  readonly onPoint: (isOver: boolean) => void;
};

/** A bar, and over its whole height what a pointer can meet. */
export function WeekBar({ middle, step, top, bottom, isFaint, onPoint }: WeekBarProps) {
  const width = Math.max(1, step * 0.7);

  return (
    <g onPointerEnter={() => onPoint(true)} onPointerLeave={() => onPoint(false)}>
      <rect
        x={middle - width / 2}
        y={top}
        width={width}
        height={bottom - top}
        rx={1}
        fill={FINISHED_COLOR}
        opacity={isFaint ? 0.45 : 1}
      />
      <rect x={middle - step / 2} y={0} width={step} height={bottom} fill="transparent" />
    </g>
  );
}
