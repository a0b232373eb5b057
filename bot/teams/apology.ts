/** What a person reads when something of ours failed: that it failed and what to do, nothing about how. */
import type { LocalText } from '../../strategy/language';

export const APOLOGY: LocalText = {
  fi: 'Jokin meni pieleen, eikä pyyntöäsi voitu käsitellä. Yritä hetken kuluttua uudelleen.',
  sv: 'Något gick fel och din begäran kunde inte behandlas. Försök igen om en stund.',
  en: 'Something went wrong and your request could not be completed. Please try again in a moment.',
};
