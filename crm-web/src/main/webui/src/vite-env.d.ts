/// <reference types="vite/client" />
declare module '*.module.css' {
  const classes: Record<string, string>;
  // eslint-disable-next-line import-x/no-default-export -- how style sheets are imported
  export default classes;
}
