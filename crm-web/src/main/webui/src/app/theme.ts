import {
  createTheme,
  type CSSVariablesResolver,
  type MantineColorsTuple,
  type MantineThemeOverride,
} from '@mantine/core';

/*
 * Every colour, size and shadow of the page. Style sheets only use the variables made here
 * (--crm-*, --mantine-*); the build turns them into one static style sheet (build/first-paint.ts),
 * so that nothing has to inject <style> elements under the content security policy.
 */

const gray: MantineColorsTuple = [
  '#f7f8fa', '#f0f2f5', '#e5e8ed', '#d7dbe2', '#bfc5cf',
  '#959daa', '#636c7b', '#4b5361', '#323944', '#1c212a',
]; // prettier-ignore

const dark: MantineColorsTuple = [
  '#dbdfe7', '#b4bbc7', '#929aa9', '#626a79', '#3d4450',
  '#2b313b', '#21262f', '#191d24', '#12151a', '#0d0f13',
]; // prettier-ignore

const indigo: MantineColorsTuple = [
  '#eef0fe', '#dee2fc', '#c0c8f8', '#9dabf4', '#7f90ef',
  '#6073e8', '#4656dc', '#3b49bf', '#313d9a', '#283176',
]; // prettier-ignore

/** Widths at which the layout changes; the style sheets read them as $mantine-breakpoint-*. */
export const breakpoints = { xs: '36em', sm: '48em', md: '62em', lg: '75em', xl: '88em' };

/** Soft tag hues: [text, background] in light, then in dark; each pair passes AA. */
const tagHues: Record<string, [string, string, string, string]> = {
  grey: ['#4b5361', '#e9ebef', '#c3c9d3', '#2b313b'],
  red: ['#a42c35', '#fce6e7', '#f5a3a8', '#43222a'],
  orange: ['#94460b', '#fdeadb', '#f3b17f', '#412a1a'],
  yellow: ['#755400', '#faf0c8', '#e6c865', '#3a3118'],
  green: ['#256432', '#def3e1', '#8fd39c', '#1d3726'],
  teal: ['#0d625d', '#d8f2ef', '#7fd1ca', '#163735'],
  blue: ['#1c5a99', '#dfeefb', '#8fc1f0', '#1b3149'],
  indigo: ['#3b49bf', '#e5e8fd', '#aab5f7', '#272d54'],
  purple: ['#70389f', '#f1e6fa', '#cfa8ee', '#372647'],
  pink: ['#9c2c67', '#fce5f0', '#f0a0c8', '#43203a'],
};

export const tagColours = Object.keys(tagHues);

const sizes: Record<string, string> = {
  '--crm-sidebar': '224px',
  '--crm-sidebar-folded': '56px',
  '--crm-top-bar': '44px',
  '--crm-phone-bar': '56px',
  '--crm-row-compact': '34px',
  '--crm-row-comfortable': '40px',
  '--crm-control': '30px',
  '--crm-peek': '420px',
  '--crm-facts': '320px',
  '--crm-rail': '280px',
  '--crm-reading': '1100px',
  '--crm-dialog': '440px',
  '--crm-composer': '760px',
  '--crm-board-column': '288px',
  '--crm-label': '112px',
  '--crm-column-narrow': '96px',
  '--crm-column-normal': '136px',
  '--crm-column-wide': '184px',
  '--crm-column-name': '248px',
  '--crm-column-name-phone': '200px',
  '--crm-hairline': '1px',
  '--crm-focus-width': '2px',
  '--crm-icon': '16px',
  '--crm-s05': '2px',
  '--crm-s1': '4px',
  '--crm-s2': '8px',
  '--crm-s3': '12px',
  '--crm-s4': '16px',
  '--crm-s5': '20px',
  '--crm-s6': '24px',
  '--crm-s8': '32px',
  '--crm-s12': '48px',
  '--crm-s16': '64px',
  '--crm-radius': '6px',
  '--crm-radius-large': '10px',
  '--crm-text-small': '12px',
  '--crm-text-base': '13px',
  '--crm-text-reading': '14px',
  '--crm-text-section': '15px',
  '--crm-text-title': '20px',
  '--crm-text-display': '26px',
  '--crm-motion': '140ms cubic-bezier(0.2, 0, 0, 1)',
};

function tagVariables(scheme: 'light' | 'dark'): Record<string, string> {
  const variables: Record<string, string> = {};
  for (const [name, [lightText, lightFill, darkText, darkFill]] of Object.entries(tagHues)) {
    variables[`--crm-tag-${name}-text`] = scheme === 'light' ? lightText : darkText;
    variables[`--crm-tag-${name}-fill`] = scheme === 'light' ? lightFill : darkFill;
  }
  return variables;
}

export const cssVariables: CSSVariablesResolver = () => ({
  variables: sizes,
  light: {
    '--mantine-color-body': '#ffffff',
    '--mantine-color-text': gray[9],
    '--mantine-color-dimmed': gray[6],
    '--mantine-color-placeholder': '#6c7584',
    '--mantine-color-default-border': gray[3],
    '--mantine-color-error': '#c02b37',
    '--crm-page': gray[0],
    '--crm-sunken': gray[1],
    '--crm-card': '#ffffff',
    '--crm-line': gray[2],
    '--crm-line-strong': gray[3],
    '--crm-hover': gray[1],
    '--crm-row-hover': '#f8f9fc',
    '--crm-selected': '#eef0fe',
    '--crm-text': gray[9],
    '--crm-text-soft': gray[7],
    '--crm-dimmed': gray[6],
    '--crm-accent': indigo[6],
    '--crm-accent-text': indigo[7],
    '--crm-accent-soft': '#eef0fe',
    '--crm-good': '#256e3a',
    '--crm-warn': '#8a5300',
    '--crm-bad': '#c02b37',
    '--crm-bad-soft': '#fdeced',
    '--crm-warn-soft': '#fdf3dc',
    '--crm-floating': '0 1px 2px rgb(16 24 40 / 6%), 0 8px 24px rgb(16 24 40 / 12%)',
    '--crm-veil': 'rgb(22 27 38 / 32%)',
    ...tagVariables('light'),
  },
  dark: {
    '--mantine-color-body': dark[7],
    '--mantine-color-text': dark[0],
    '--mantine-color-dimmed': dark[2],
    '--mantine-color-placeholder': '#8b93a2',
    '--mantine-color-default-border': dark[4],
    '--mantine-color-error': '#f4848b',
    '--crm-page': dark[8],
    '--crm-sunken': dark[9],
    '--crm-card': dark[7],
    '--crm-line': '#262b34',
    '--crm-line-strong': dark[4],
    '--crm-hover': '#232831',
    '--crm-row-hover': '#1d222a',
    '--crm-selected': '#23284a',
    '--crm-text': dark[0],
    '--crm-text-soft': dark[1],
    '--crm-dimmed': dark[2],
    '--crm-accent': indigo[5],
    '--crm-accent-text': indigo[3],
    '--crm-accent-soft': '#23284a',
    '--crm-good': '#7fcf95',
    '--crm-warn': '#e8bb62',
    '--crm-bad': '#f4848b',
    '--crm-bad-soft': '#3d2026',
    '--crm-warn-soft': '#3a2f18',
    '--crm-floating': '0 1px 2px rgb(0 0 0 / 40%), 0 12px 32px rgb(0 0 0 / 48%)',
    '--crm-veil': 'rgb(4 6 10 / 56%)',
    ...tagVariables('dark'),
  },
});

export const theme: MantineThemeOverride = createTheme({
  fontFamily: "'Inter Variable', system-ui, sans-serif",
  fontFamilyMonospace: 'ui-monospace, SFMono-Regular, Menlo, Consolas, monospace',
  primaryColor: 'indigo',
  primaryShade: 6,
  colors: { gray, dark, indigo },
  black: gray[9],
  breakpoints,
  defaultRadius: 'md',
  radius: { xs: '3px', sm: '4px', md: '6px', lg: '10px', xl: '16px' },
  spacing: { xs: '8px', sm: '12px', md: '16px', lg: '24px', xl: '32px' },
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '15px', xl: '20px' },
  lineHeights: { xs: '16px', sm: '20px', md: '20px', lg: '22px', xl: '28px' },
  headings: {
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '20px', lineHeight: '28px' },
      h2: { fontSize: '15px', lineHeight: '22px' },
      h3: { fontSize: '13px', lineHeight: '20px' },
    },
  },
  shadows: {
    xs: 'none',
    sm: 'none',
    md: 'var(--crm-floating)',
    lg: 'var(--crm-floating)',
    xl: 'var(--crm-floating)',
  },
  cursorType: 'pointer',
  respectReducedMotion: true,
});
