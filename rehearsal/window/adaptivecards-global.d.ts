/** The renderer comes as a classic script and stands in the window's global scope. */
declare const AdaptiveCards: typeof import('adaptivecards');
