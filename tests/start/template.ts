/** The template that the walk brings along, in the file format that the extension imports. */
export const EXAMPLE_TEMPLATE = {
  format: 'impact-token-templates',
  version: 1,
  templates: [
    {
      id: '3f0b6a52-6a5e-4a0e-9d1c-0d6b7d1c2e11',
      name: 'Reporting, read-only',
      accountType: 'agency',
      setup: {
        name: 'Harbour reporting',
        description: 'Reads reports for the weekly dashboard.',
        apiVersion: 'latest',
        primaryContact: 'Dana Ito',
        developerEmails: ['dev@example.com'],
      },
      mode: 'exact',
      scopes: [{ access: 'read' }],
    },
  ],
} as const;
