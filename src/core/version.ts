/** The program and its version as package.json has it, for the files that it writes. */
export const producer = { name: 'Blue Pencil', version: '0.1.0' } as const;
