/** The voices from high to low: a pentatonic scale, in which nothing sounds wrong. */
export const VOICES = [
  { name: 'A4', pitch: 440 },
  { name: 'G4', pitch: 392 },
  { name: 'E4', pitch: 329.63 },
  { name: 'D4', pitch: 293.66 },
  { name: 'C4', pitch: 261.63 },
  { name: 'A3', pitch: 220 },
] as const;
export const STEPS = 8;

/** What is there at first: one voice a step. */
const OPENING = [5, 3, 2, 4, 1, 2, 3, 0];

/** Draws the grid of switches. Returns, for a step, the voices that are on, and marks the step that sounds. */
export const drawSteps = (grid: Element): { at(step: number): number[]; mark(step: number | null): void } => {
  const cells = VOICES.map(({ name }, voice) => {
    const row = document.createElement('div');
    row.className = 'voice';
    const label = document.createElement('span');
    label.textContent = name;
    const buttons = Array.from({ length: STEPS }, (_, step) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.ariaLabel = `${name}, step ${step + 1}`;
      button.ariaPressed = String(OPENING[step] === voice);
      button.onclick = () => {
        button.ariaPressed = String(button.ariaPressed !== 'true');
      };
      return button;
    });
    row.append(label, ...buttons);
    grid.append(row);
    return buttons;
  });
  return {
    at: (step) => cells.flatMap((row, voice) => (row[step]?.ariaPressed === 'true' ? [voice] : [])),
    mark(now) {
      for (const row of cells) {
        for (const [step, cell] of row.entries()) cell.toggleAttribute('data-now', step === now);
      }
    },
  };
};
