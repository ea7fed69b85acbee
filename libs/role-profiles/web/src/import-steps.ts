/** The steps of importing a role profile. */
export const importSteps = ['Paste or upload', 'Check what we found', 'Approve'] as const;
