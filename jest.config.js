/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: 'node',
  roots: ['<rootDir>/tests'],
  testMatch: ['**/*.test.ts'],
  transform: {
    '^.+\\.(ts|js|mjs|cjs)$': [
      '@swc/jest',
      {
        jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
        module: { type: 'commonjs' },
        sourceMaps: 'inline',
      },
    ],
  },
  // ESM-only packages: jest runs CommonJS, so these (and what they import) are transformed.
  transformIgnorePatterns: [
    '/node_modules/(?!(@formatjs|intl-messageformat|read-excel-file|write-excel-file|date-holidays|date-holidays-parser|date-bengali-revised|date-chinese|date-easter|astronomia|caldate|jalaali-js|hebcal|@hebcal|node-cron|unzipper-esm|fflate|hijri-date)/)',
    '<rootDir>/dist/',
  ],
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
  workerIdleMemoryLimit: '700MB',
};
