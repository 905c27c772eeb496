import { type Scene, trace } from './scene.js';

const LINES = 26;
const STEPS = 120;

/** A membrane held at its edge, swinging in two of its modes at once; near lines hide far ones. */
export const tone: Scene = (pen, { width, height, time, ground }) => {
  const [inset, top, depth] = [width * 0.1, height * 0.3, height * 0.46];
  const lift = height * 0.2;
  pen.lineWidth = 1;
  for (let i = 0; i <= LINES; i++) {
    const row = i / LINES;
    const points = Array.from({ length: STEPS + 1 }, (_, j): [number, number] => {
      const column = j / STEPS;
      const first = Math.sin(3 * Math.PI * column) * Math.sin(2 * Math.PI * row) * Math.cos(time * 1.1);
      const second = Math.sin(5 * Math.PI * column) * Math.sin(Math.PI * row) * Math.cos(time * 1.7 + 1);
      return [inset + column * (width - inset * 2), top + row * depth - lift * (first * 0.7 + second * 0.45)];
    });
    pen.fillStyle = ground;
    pen.beginPath();
    for (const [x, y] of points) pen.lineTo(x, y);
    pen.lineTo(width - inset, top + row * depth + lift * 1.2);
    pen.lineTo(inset, top + row * depth + lift * 1.2);
    if (i > 0 && i < LINES) pen.fill();
    pen.globalAlpha = 0.45 + row * 0.55;
    trace(pen, points);
    pen.globalAlpha = 1;
  }
};
