/**
 * The measures and colours that make cards look close to Teams. Colours are CSS variables, so that light and dark change
 * without drawing a half-filled card anew; `card.css` holds their values.
 */

const colours = ['default', 'accent', 'good', 'warning', 'attention', 'light', 'dark'] as const;

function foregroundColors() {
  return Object.fromEntries(
    colours.map((name) => [name, { default: `var(--card-${name})`, subtle: `var(--card-${name}-subtle)` }]),
  );
}

function containerStyle(name: string) {
  return {
    backgroundColor: `var(--card-on-${name})`,
    borderColor: 'var(--card-line)',
    foregroundColors: foregroundColors(),
  };
}

/** The settings for `AdaptiveCards.HostConfig`. */
export const hostConfig = {
  fontFamily: 'var(--font)',
  fontSizes: { small: 12, default: 14, medium: 16, large: 18, extraLarge: 24 },
  fontWeights: { lighter: 400, default: 400, bolder: 600 },
  lineHeights: { small: 16, default: 20, medium: 22, large: 24, extraLarge: 32 },
  spacing: { small: 4, default: 8, medium: 12, large: 16, extraLarge: 24, padding: 16 },
  separator: { lineThickness: 1, lineColor: 'var(--card-line)' },
  imageSizes: { small: 32, medium: 52, large: 100 },
  supportsInteractivity: true,
  // Below the window's title (1) and the name of the conversation (2).
  textBlock: { headingLevel: 3 },
  textStyles: {
    heading: { size: 'large', weight: 'bolder' },
    columnHeader: { size: 'default', weight: 'bolder' },
  },
  containerStyles: Object.fromEntries(
    ['default', 'emphasis', 'accent', 'good', 'attention', 'warning'].map((name) => [name, containerStyle(name)]),
  ),
  inputs: {
    label: {
      inputSpacing: 'small',
      requiredInputs: { weight: 'bolder', suffix: ' *', suffixColor: 'attention' },
      optionalInputs: { weight: 'bolder' },
    },
    errorMessage: { color: 'attention', spacing: 'small', weight: 'default' },
  },
  actions: {
    maxActions: 6,
    spacing: 'default',
    buttonSpacing: 8,
    showCard: { actionMode: 'inline', inlineTopMargin: 12, style: 'emphasis' },
    actionsOrientation: 'horizontal',
    actionAlignment: 'left',
  },
  adaptiveCard: { allowCustomStyle: false },
  imageSet: { imageSize: 'medium', maxImageHeight: 100 },
  factSet: {
    title: { weight: 'bolder', wrap: true, maxWidth: 150 },
    value: { wrap: true },
    spacing: 12,
  },
};
