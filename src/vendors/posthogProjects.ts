import type { Verdicts } from '../types.js';
import type { Names } from './sweep.js';

interface Project {
  /** What the names of its own keys contain: its API key, or the name that the site has given them. */
  readonly names: readonly string[];
  /** Any of them lets it run. */
  readonly purposes: readonly string[];
}

/** All that have a gate on this page. */
const projects = new Set<Project>();
/** As the gates were last told. */
let verdicts: Verdicts = {};

/** What PostHog keeps under names that say nothing of the project. */
const SHARED = /^(lastSeen|seen|inProgress|abandoned)Survey/;

const readShared = (): [string, string][] => {
  try {
    return Object.entries<string>(localStorage).filter(([key]) => SHARED.test(key));
  } catch {
    return []; // storage that is blocked holds nothing
  }
};

export interface ProjectKeys extends Names {
  told(now: Verdicts): void;
  /** Whether another project may run, too. */
  isShared(): boolean;
  /** Runs what removes shared keys too, and keeps them for the others. */
  spare(run: () => void): void;
  /** The project is another gate's. */
  leave(): void;
}

/** Of all keys that are PostHog's those of one project, and those of all projects where no other may run. */
export const projectKeys = (keys: Names, project: Project): ProjectKeys => {
  projects.add(project);
  /** How much of a key is the name of one of its projects: of names that contain each other, the longest is meant. */
  const lengthOf = ({ names }: Project, key: string): number =>
    Math.max(0, ...names.filter((name) => key.includes(name)).map((name) => name.length));
  const isOf = (one: Project, key: string): boolean => {
    const length = lengthOf(one, key);
    return length > 0 && [...projects].every((other) => lengthOf(other, key) <= length);
  };
  let isLeft = false;
  const others = (): Project[] => [...projects].filter((other) => other !== project);
  const isShared = (): boolean => others().some(({ purposes }) => purposes.some((id) => verdicts[id]?.granted));
  return {
    isShared,
    leave() {
      projects.delete(project);
      isLeft = true;
    },
    told(now) {
      verdicts = now;
    },
    test: (key) =>
      !isLeft && keys.test(key) && (isOf(project, key) || !(isShared() || others().some((other) => isOf(other, key)))),
    spare(run) {
      const shared = isShared() ? readShared() : [];
      try {
        run();
      } finally {
        for (const [key, value] of shared) localStorage.setItem(key, value);
      }
    },
  };
};
