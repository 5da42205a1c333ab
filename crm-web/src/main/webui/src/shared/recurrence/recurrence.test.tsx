import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MantineProvider } from '@mantine/core';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import { formatRecurrence, parseRecurrence } from './recurrence';
import { RecurrenceEditor } from './recurrence-editor';
import { RecurrenceWords } from './recurrence-words';

describe('rules', () => {
  it.each([
    'FREQ=DAILY',
    'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH',
    'FREQ=MONTHLY;COUNT=6',
    'FREQ=YEARLY;UNTIL=20301231',
    'FREQ=MONTHLY;BYMONTHDAY=15',
    'FREQ=DAILY;INTERVAL=3;FROM=COMPLETION',
  ])('%s comes back as it was', (rule) => {
    const parsed = parseRecurrence(rule);
    expect(parsed && formatRecurrence(parsed)).toBe(rule);
  });

  it('are left alone when the page could not show all they mean', () => {
    expect(parseRecurrence('FREQ=HOURLY')).toBeNull();
    expect(parseRecurrence('FREQ=MONTHLY;BYDAY=1MO')).toBeNull();
  });
});

describe('words', () => {
  it.each([
    ['FREQ=DAILY', 'Every day'],
    ['FREQ=WEEKLY;INTERVAL=2;BYDAY=TH,MO', 'Every 2 weeks on Monday and Thursday'],
    ['FREQ=MONTHLY;COUNT=6', 'Every month, 6 times'],
    ['FREQ=DAILY;INTERVAL=3;FROM=COMPLETION', '3 days after it is done'],
    ['FREQ=YEARLY;UNTIL=20301231', 'Every year, until 31 Dec 2030'],
    ['FREQ=MONTHLY;BYMONTHDAY=15', 'FREQ=MONTHLY;BYMONTHDAY=15'],
  ])('%s reads «%s»', (rule, words) => {
    const { container } = render(<RecurrenceWords rule={rule} />);
    expect(container).toHaveTextContent(words);
  });
});

function Editor() {
  const [rule, setRule] = useState<string | null>(null);
  return (
    <MantineProvider env="test">
      <RecurrenceEditor label="Repeats" value={rule} onChange={setRule} />
      <output>{rule}</output>
    </MantineProvider>
  );
}

describe('the editor', () => {
  it('puts a rule together and says what it understood', async () => {
    render(<Editor />);
    await userEvent.click(screen.getByRole('combobox', { name: 'Repeats' }));
    await userEvent.click(await screen.findByRole('option', { name: 'Every week' }));
    await userEvent.click(screen.getByRole('button', { name: 'Friday' }));
    await userEvent.click(screen.getByRole('button', { name: 'Monday' }));
    expect(screen.getByText('Every week on Monday and Friday')).toBeInTheDocument();
    expect(screen.getByRole('status')).toHaveTextContent('FREQ=WEEKLY;BYDAY=FR,MO');
  });
});
