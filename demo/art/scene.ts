/** A drawing that moves: `time` in seconds, sizes in CSS pixels. `ink` and `ground` are the canvas's own two colours. */
export type Scene = (pen: CanvasRenderingContext2D, stage: Stage) => void;

export interface Stage {
  readonly width: number;
  readonly height: number;
  readonly time: number;
  readonly ground: string;
}

export type Point = readonly [x: number, y: number, z: number];

/** Draws a line through points, after they were brought onto the page. */
export const trace = (pen: CanvasRenderingContext2D, points: readonly (readonly [number, number])[]): void => {
  pen.beginPath();
  for (const [x, y] of points) pen.lineTo(x, y);
  pen.stroke();
};
