import { purposeList } from '../policy/combine.js';
import type { Verdicts } from '../types.js';
import { type GoogleKind, type GoogleTag, isContainer, isCovered } from './googleTag.js';

/** Whose tags stand for what Google's types need, where the site does not say, nor declares a purpose of that name. */
const OWN: Readonly<Record<string, GoogleKind | ''>> = { analytics: 'G-', marketing: 'AW-', preferences: '' };
const NAMES = Object.keys(OWN);

const isList = (said: unknown): said is Readonly<Record<string, unknown>> => Object(said) === said && !Array.isArray(said);

/**
 * Which of the site's purposes stands for each that Google's types of consent need. What a container stands behind says nothing
 * of that: it may be there for one of them alone.
 */
export const googlePurposes = (tags: readonly GoogleTag[]) => {
  const named = new Set<string>();
  const complain = (mistake: string): void => {
    if (!named.has(mistake)) console.error(`[consent] Google ${mistake}`);
    named.add(mistake);
  };
  const nameOf = (name: string, verdicts: Verdicts): string => {
    // Of what is no such list, or says nothing that is declared, nothing is granted.
    const said = tags.flatMap(({ consentPurposes: all }) => {
      const one = all === undefined || isList(all) ? all?.[name] : '';
      return one === undefined ? [] : `${one}`;
    });
    if (said[0] !== undefined) return said.join(' ');
    const own = tags.filter(({ kind }) => kind === OWN[name]);
    return verdicts[name] ? name : `${(own.find((tag) => isCovered(tag, verdicts)) ?? own[0])?.purpose ?? name}`;
  };

  return {
    nameOf,
    /** Names what a site has said that is nothing, and what it has left unsaid. */
    check({ kind, purpose, consentPurposes: said }: GoogleTag, verdicts: Verdicts): void {
      const isDeclared = (ids: unknown): boolean => purposeList(`${ids}`).every((id) => verdicts[id]);
      const isRight = ([name, ids]: [string, unknown]): boolean => name in OWN && (ids === undefined || isDeclared(ids));
      const stands = NAMES.map((name) => nameOf(name, verdicts));
      const isUnsaid = isContainer({ kind }) && purposeList(purpose).some((id) => !purposeList(stands).includes(id));
      const allowed = `allowed: { ${NAMES.join(', ')} }, each one of ${Object.keys(verdicts)}`;
      if (
        said === undefined
          ? isUnsaid && !stands.slice(0, 2).every(isDeclared)
          : !isList(said) || !Object.entries(said).every(isRight)
      )
        complain(`consentPurposes is ${JSON.stringify(said)}; ${allowed}; what it does not say is denied`);
    },
  };
};
