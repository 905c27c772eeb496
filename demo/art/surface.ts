import type { Point, Scene, Stage } from './scene.js';

/** A surface over u and v, both from 0 to 1. */
type Surface = (u: number, v: number) => Point;

interface View {
  readonly lines: readonly [along: number, across: number];
  readonly scale: number;
  readonly turn: number;
  readonly tilt: number;
}

const STEPS = 72;

/** What is far is faint: the line is cut into short pieces, each as strong as it is near. */
const drawLine = (pen: CanvasRenderingContext2D, points: readonly Point[]): void => {
  for (let i = 1; i < points.length; i++) {
    const [x0, y0] = points[i - 1] ?? [0, 0];
    const [x1, y1, depth] = points[i] ?? [0, 0, 0];
    pen.globalAlpha = Math.min(1, Math.max(0.16, 0.6 + depth * 0.42));
    pen.beginPath();
    pen.moveTo(x0, y0);
    pen.lineTo(x1, y1);
    pen.stroke();
  }
  pen.globalAlpha = 1;
};

const drawSurface = (pen: CanvasRenderingContext2D, { width, height }: Stage, surface: Surface, view: View): void => {
  const scale = Math.min(width, height) * view.scale;
  const [cosTurn, sinTurn] = [Math.cos(view.turn), Math.sin(view.turn)];
  const [cosTilt, sinTilt] = [Math.cos(view.tilt), Math.sin(view.tilt)];
  const project = ([x, y, z]: Point): Point => {
    const [right, away] = [x * cosTurn - y * sinTurn, x * sinTurn + y * cosTurn];
    const [up, depth] = [z * cosTilt - away * sinTilt, away * cosTilt + z * sinTilt];
    return [width / 2 + right * scale, height / 2 - up * scale, -depth];
  };
  const points = (at: (t: number) => Point): Point[] => Array.from({ length: STEPS + 1 }, (_, i) => project(at(i / STEPS)));
  const [along, across] = view.lines;
  pen.lineWidth = 1;
  for (let i = 0; i <= along; i++)
    drawLine(
      pen,
      points((t) => surface(t, i / along)),
    );
  for (let i = 0; i <= across; i++)
    drawLine(
      pen,
      points((t) => surface(i / across, t)),
    );
};

/** The catenoid and the helicoid are one sheet, bent without stretching; `theta` is how far. */
const bent =
  (theta: number): Surface =>
  (s, t) => {
    const [u, v] = [(s * 2 - 1) * Math.PI, (t * 2 - 1) * 1.25];
    const [cos, sin] = [Math.cos(theta), Math.sin(theta)];
    return [
      (cos * Math.cosh(v) * Math.cos(u) + sin * Math.sinh(v) * Math.sin(u)) / 2,
      (cos * Math.cosh(v) * Math.sin(u) - sin * Math.sinh(v) * Math.cos(u)) / 2,
      (cos * v + sin * u) / 2,
    ];
  };

export const morph: Scene = (pen, stage) => {
  const theta = ((1 - Math.cos(stage.time * 0.22)) / 2) * (Math.PI / 2);
  // The helicoid is taller than the catenoid is wide.
  const scale = 0.46 / (0.95 + 0.85 * Math.sin(theta));
  drawSurface(pen, stage, bent(theta), { lines: [14, 44], scale, turn: stage.time * 0.12 + 0.5, tilt: 0.42 });
};

const enneper: Surface = (s, t) => {
  const [radius, angle] = [t * 1.3, s * Math.PI * 2];
  const [u, v] = [radius * Math.cos(angle), radius * Math.sin(angle)];
  return [(u - u ** 3 / 3 + u * v * v) / 3, (v - v ** 3 / 3 + v * u * u) / 3, (u * u - v * v) / 3.4];
};

export const form: Scene = (pen, stage) => {
  drawSurface(pen, stage, enneper, { lines: [11, 40], scale: 0.66, turn: 0.6 + stage.time * 0.1, tilt: 0.62 });
};
