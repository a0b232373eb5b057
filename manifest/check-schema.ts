/** Compares a manifest with Microsoft's own schema, which comes with their package: nothing is fetched. */

import { AppManifestUtils, type TeamsManifest } from '@microsoft/app-manifest';

/** @returns what Microsoft's schema finds wrong, in its words; empty when the manifest is valid */
export async function schemaFaultsOf(manifest: unknown): Promise<string[]> {
  return AppManifestUtils.validateAgainstSchema(manifest as TeamsManifest);
}
