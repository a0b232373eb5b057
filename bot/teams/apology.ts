/** What a person reads when something of ours failed: that it failed and what to do, nothing about how. */
import type { LocalText } from '../../strategy/language';

export const APOLOGY: LocalText = {
  fi: 'Jokin meni vikaan. Yritä hetken kuluttua uudelleen.',
  sv: 'Något gick fel. Försök igen om en stund.',
  en: 'Something went wrong. Please try again in a moment.',
};
