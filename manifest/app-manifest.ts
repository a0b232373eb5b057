/**
 * The manifest of the Teams app, in Finnish, and the files that say the same in Swedish and English: one bot, for a
 * person's own chat and for teams. It asks for no permission beyond being installed.
 */

import type { Language } from '../strategy/language';
import { APP_TEXTS } from './app-texts';
import { LISTED_COMMANDS, type ListedScope } from './listed-commands';
import type { ManifestWish } from './manifest-wish';

/** Nothing we need is newer, and a tenant's own check may lag behind newer numbers. */
const MANIFEST_VERSION = '1.25';
export const ACCENT_COLOR = '#0E5A52';
export const COLOR_ICON = 'color.png';
export const OUTLINE_ICON = 'outline.png';
export const LANGUAGE_FILES = { sv: 'sv.json', en: 'en.json' } as const;

/** The manifest as Teams reads it (schema 1.25). */
export function appManifestOf(wish: ManifestWish) {
  const scopes: ListedScope[] = ['personal', 'team'];
  return {
    $schema: `https://developer.microsoft.com/json-schemas/teams/v${MANIFEST_VERSION}/MicrosoftTeams.schema.json`,
    manifestVersion: MANIFEST_VERSION,
    version: wish.version,
    id: wish.appId,
    developer: {
      name: wish.developer,
      websiteUrl: wish.website.href,
      privacyUrl: wish.privacy.href,
      termsOfUseUrl: wish.terms.href,
    },
    localizationInfo: {
      defaultLanguageTag: 'fi',
      additionalLanguages: Object.entries(LANGUAGE_FILES).map(([languageTag, file]) => ({ languageTag, file })),
    },
    name: { short: wish.name },
    description: APP_TEXTS.fi,
    icons: { color: COLOR_ICON, outline: OUTLINE_ICON },
    accentColor: ACCENT_COLOR,
    defaultInstallScope: 'personal',
    defaultGroupCapability: { team: 'bot' },
    bots: [
      {
        botId: wish.appId,
        scopes,
        // A plan or a register is dropped into the coordinator's own chat; Teams offers that there only.
        supportsFiles: true,
        // Officials answer and coordinators write, which a bot that only notifies would not hear.
        isNotificationOnly: false,
        commandLists: scopes.map((scope) => ({ scopes: [scope], commands: commandsOf(scope, 'fi') })),
      },
    ],
    validDomains: [wish.url.hostname],
  };
}

/** What the manifest says, by the path of each text, in another language. */
export function languageFileOf(wish: ManifestWish, language: 'sv' | 'en'): Record<string, string> {
  const texts: Record<string, string> = {
    $schema: `https://developer.microsoft.com/json-schemas/teams/v${MANIFEST_VERSION}/MicrosoftTeams.Localization.schema.json`,
    'name.short': wish.name,
    'description.short': APP_TEXTS[language].short,
    'description.full': APP_TEXTS[language].full,
  };
  (['personal', 'team'] as const).forEach((scope, list) => {
    commandsOf(scope, language).forEach(({ title, description }, at) => {
      texts[`bots[0].commandLists[${list}].commands[${at}].title`] = title;
      texts[`bots[0].commandLists[${list}].commands[${at}].description`] = description;
    });
  });
  return texts;
}

function commandsOf(scope: ListedScope, language: Language): { title: string; description: string }[] {
  return LISTED_COMMANDS[scope].map(({ words, does }) => ({ title: words[language], description: does[language] }));
}
