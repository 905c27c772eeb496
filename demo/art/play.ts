import type { Scene } from './scene.js';

const SIZE = 9;

/** How high a tile stands, in steps. */
const heightOf = (column: number, row: number, time: number): number => {
  const still = Math.sin(column * 0.9) + Math.cos(row * 0.8) + Math.sin((column + row) * 0.5);
  return Math.max(0, Math.round(still * 1.2 + 1.6 + 0.9 * Math.sin(time * 0.6 + column * 0.5 - row * 0.4)));
};

type Corner = readonly [x: number, y: number];

/** A landscape of blocks seen from a corner, drawn from the back to the front. */
export const play: Scene = (pen, { width, height, time, ground }) => {
  const tile = Math.min(width / (SIZE * 1.95), height / (SIZE * 1.3));
  const [rise, step] = [tile * 0.5, tile * 0.42];
  const [left, top] = [width / 2, height / 2 - SIZE * rise + step * 1.6];
  const face = (...corners: Corner[]): void => {
    pen.beginPath();
    for (const [x, y] of corners) pen.lineTo(x, y);
    pen.closePath();
    pen.fillStyle = ground;
    pen.fill();
    pen.stroke();
  };
  pen.lineWidth = 1;
  pen.lineJoin = 'round';
  for (let row = 0; row < SIZE; row++) {
    for (let column = 0; column < SIZE; column++) {
      const x = left + (column - row) * tile * 0.87;
      const floor = top + (column + row) * rise;
      const y = floor - heightOf(column, row, time) * step;
      const west: Corner = [x - tile * 0.87, y + rise];
      const east: Corner = [x + tile * 0.87, y + rise];
      const south: Corner = [x, y + rise * 2];
      face(west, south, [x, floor + rise * 2], [x - tile * 0.87, floor + rise]);
      face(south, east, [x + tile * 0.87, floor + rise], [x, floor + rise * 2]);
      face([x, y], east, south, west);
    }
  }
};
