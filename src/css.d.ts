/** Style sheets are minified and inlined as text by the build. */
declare module '*.css' {
  export const css: string;
}
