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

export interface ProjectKeys extends Names {
  told(now: Verdicts): void;
  /** Runs what removes shared keys too, and keeps them for the others. */
  spare(run: () => void): void;
}

/** Of all keys that are PostHog's those of one project, and those of all projects where no other may run. */
export const projectKeys = (keys: Names, project: Project): ProjectKeys => {
  projects.add(project);
  const isOf = ({ names }: Project, key: string): boolean => names.some((name) => key.includes(name));
  const others = (): Project[] => [...projects].filter((other) => other !== project);
  const isShared = (): boolean => others().some(({ purposes }) => purposes.some((id) => verdicts[id]?.granted));
  return {
    told(now) {
      verdicts = now;
    },
    test: (key) => keys.test(key) && (isOf(project, key) || !(isShared() || others().some((other) => isOf(other, key)))),
    spare(run) {
      const shared = isShared() ? Object.entries(localStorage).filter(([key]) => SHARED.test(key)) : [];
      try {
        run();
      } finally {
        for (const [key, value] of shared) localStorage.setItem(key, value);
      }
    },
  };
};
