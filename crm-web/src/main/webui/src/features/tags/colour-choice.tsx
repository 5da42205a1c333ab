import { Radio } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useRecordWords } from '@/shared/records/use-record-words';
import { TagPill } from '@/shared/ui/tag-pill';
import classes from './tags.module.css';

/** The fixed set that stays legible in both themes. */
const COLOURS = [
  'grey', 'red', 'orange', 'yellow', 'green', 'teal', 'blue', 'indigo', 'purple', 'pink',
]; // prettier-ignore

interface Props {
  value: string;
  onChange: (colour: string) => void;
}

export function ColourChoice({ value, onChange }: Props) {
  const { t } = useTranslation('tags');
  const words = useRecordWords();
  return (
    <Radio.Group value={value} onChange={onChange} label={t('colour')}>
      <div className={classes.colours}>
        {COLOURS.map((colour) => (
          <Radio.Card key={colour} value={colour} className={classes.colour}>
            <TagPill colour={colour}>{words.choice('colour', colour)}</TagPill>
          </Radio.Card>
        ))}
      </div>
    </Radio.Group>
  );
}
