export * from './read.ts'
export * from './show.tsx'
export * from './tree.ts'
