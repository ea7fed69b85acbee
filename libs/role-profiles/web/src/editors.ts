/** Who imports, changes and publishes role profiles. The server decides; this only says what is offered. */
export const editorRoles = ['ORGANISATION_ADMIN', 'PROGRAMME_OWNER'] as const;
