import type { PosthogClient } from './gatePosthog.js';

/**
 * Takes away what a client's surveys show, so that it can show some again: it waits for the one that it takes to be on the
 * page. None is closed by PostHog itself, which would keep it as seen.
 */
export const endSurveys = (client: PosthogClient | undefined): void => {
  const shown = client?.surveys?._surveyManager?.getTestAPI?.();
  if (shown?.surveyInFocus) shown.removeSurveyFromFocus({ id: shown.surveyInFocus });
  for (const box of document.querySelectorAll('[class^=PostHogSurvey], [class^=PostHogWidget]')) box.remove();
};
