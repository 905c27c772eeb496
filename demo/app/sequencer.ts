import { drawSteps, STEPS, VOICES } from './steps.js';

interface SequencerOptions {
  /** Play was pressed, on so many notes. */
  played(notes: number): void;
}

const sound = (context: AudioContext, pitch: number, type: OscillatorType): void => {
  const [oscillator, gain] = [context.createOscillator(), context.createGain()];
  const now = context.currentTime;
  oscillator.type = type;
  oscillator.frequency.value = pitch;
  gain.gain.setValueAtTime(0, now);
  gain.gain.linearRampToValueAtTime(0.12, now + 0.01);
  gain.gain.exponentialRampToValueAtTime(0.001, now + 0.5);
  oscillator.connect(gain).connect(context.destination);
  oscillator.start(now);
  oscillator.stop(now + 0.5);
};

/** The studio's first tool: steps in a loop, at a tempo. */
export const wireSequencer = ({ played }: SequencerOptions): void => {
  const grid = document.querySelector('.steps');
  const play = document.querySelector<HTMLButtonElement>('[data-play]');
  const tempo = document.querySelector<HTMLInputElement>('[name="tempo"]');
  const voice = document.querySelector<HTMLSelectElement>('[name="voice"]');
  const output = document.querySelector('output');
  if (!grid || !play || !tempo || !voice || !output) return;
  const steps = drawSteps(grid);
  let context: AudioContext | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const run = (step: number): void => {
    steps.mark(step);
    for (const index of steps.at(step)) {
      const pitch = VOICES[index]?.pitch;
      if (context && pitch) sound(context, pitch, voice.value as OscillatorType);
    }
    timer = setTimeout(run, 30_000 / tempo.valueAsNumber, (step + 1) % STEPS);
  };
  const stop = (): void => {
    clearTimeout(timer);
    steps.mark(null);
  };

  play.addEventListener('click', () => {
    const playing = play.ariaPressed !== 'true';
    play.ariaPressed = String(playing);
    play.textContent = playing ? 'Stop' : 'Play';
    if (!playing) return stop();
    context ??= new AudioContext();
    run(0);
    played(Array.from({ length: STEPS }, (_, step) => steps.at(step).length).reduce((sum, count) => sum + count));
  });
  tempo.addEventListener('input', () => {
    output.textContent = tempo.value;
  });
};
