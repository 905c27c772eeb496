import type { PosthogClient } from './gatePosthog.js';

/**
 * Takes away what a client's surveys show, so that it can show some again: it waits for the one that it takes to be on the
 * page. None is closed by PostHog itself, which would keep it as seen. Where no other client may show any, what is left of
 * earlier ones goes too.
 */
export const endSurveys = (client: PosthogClient | undefined, isLast = true): void => {
  const shown = client?.surveys?._surveyManager?.getTestAPI?.();
  if (shown?.surveyInFocus) shown.removeSurveyFromFocus({ id: shown.surveyInFocus });
  const own = (client?.get_property('$surveys') ?? []) as readonly { readonly id: string }[];
  for (const box of document.querySelectorAll('[class^=PostHogSurvey],[class^=PostHogWidget]'))
    if (isLast || own.some(({ id }) => box.className.includes(id))) box.remove();
};
