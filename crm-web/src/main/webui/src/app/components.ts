import {
  ActionIcon, Button, Checkbox, Drawer, Input, Kbd, Loader, Menu, Modal, Notification, NumberInput,
  PasswordInput, Popover, Select, Tabs, Textarea, TextInput, Tooltip,
  type MantineThemeOverride,
} from '@mantine/core'; // prettier-ignore
import classes from './components.module.css';

/** How Mantine's components look here: 30 px controls, quiet borders, no page scroll lock. */
const components: NonNullable<MantineThemeOverride['components']> = {
  Button: Button.extend({
    defaultProps: { size: 'sm' },
    classNames: { root: classes.button },
  }),
  ActionIcon: ActionIcon.extend({
    defaultProps: { variant: 'subtle', color: 'gray' },
    classNames: { root: classes.actionIcon },
  }),
  Input: Input.extend({ classNames: { wrapper: classes.inputWrapper, input: classes.input } }),
  InputWrapper: Input.Wrapper.extend({
    classNames: { label: classes.label, error: classes.error, description: classes.description },
    defaultProps: { inputWrapperOrder: ['label', 'input', 'description', 'error'] },
  }),
  TextInput: TextInput.extend({ defaultProps: { size: 'sm' } }),
  PasswordInput: PasswordInput.extend({ defaultProps: { size: 'sm' } }),
  NumberInput: NumberInput.extend({ defaultProps: { size: 'sm', hideControls: true } }),
  Select: Select.extend({ defaultProps: { size: 'sm', allowDeselect: false } }),
  Textarea: Textarea.extend({
    defaultProps: { size: 'sm', autosize: true, minRows: 3 },
    classNames: { input: classes.textarea },
  }),
  Checkbox: Checkbox.extend({ defaultProps: { size: 'xs' } }),
  Kbd: Kbd.extend({ classNames: { root: classes.kbd } }),
  Loader: Loader.extend({ defaultProps: { size: 'sm', type: 'oval' } }),
  Menu: Menu.extend({
    defaultProps: { shadow: 'md', position: 'bottom-end', transitionProps: { duration: 120 } },
    classNames: { dropdown: classes.floating, item: classes.menuItem },
  }),
  Popover: Popover.extend({
    defaultProps: { shadow: 'md', transitionProps: { duration: 120 } },
    classNames: { dropdown: classes.floating },
  }),
  Tooltip: Tooltip.extend({
    defaultProps: { openDelay: 400, transitionProps: { duration: 120 } },
    classNames: { tooltip: classes.tooltip },
  }),
  // The page itself never scrolls, and the lock would inject a <style> element.
  Modal: Modal.extend({
    defaultProps: { lockScroll: false, centered: true, transitionProps: { duration: 140 } },
    classNames: { content: classes.dialog, overlay: classes.veil, title: classes.dialogTitle },
  }),
  Drawer: Drawer.extend({
    defaultProps: { lockScroll: false, transitionProps: { duration: 140 } },
    classNames: { overlay: classes.veil, title: classes.dialogTitle },
  }),
  Tabs: Tabs.extend({ classNames: { tab: classes.tab } }),
  Notification: Notification.extend({ classNames: { root: classes.notification } }),
};

/** The same with the words that some of them bring along: a cross needs a name for those who cannot see it. */
export function componentsFor(close: string): MantineThemeOverride['components'] {
  const closeButtonProps = { 'aria-label': close };
  return {
    ...components,
    Modal: withDefaults(components.Modal, { closeButtonProps }),
    Drawer: withDefaults(components.Drawer, { closeButtonProps }),
    Notification: withDefaults(components.Notification, { closeButtonProps }),
  };
}

function withDefaults(component: object | undefined, more: object) {
  const known = component as { defaultProps?: object } | undefined;
  return { ...known, defaultProps: { ...known?.defaultProps, ...more } };
}
