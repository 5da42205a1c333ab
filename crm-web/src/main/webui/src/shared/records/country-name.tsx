import { useFormat } from '../i18n/use-format';

export function CountryName({ code }: { code: string | null }) {
  const format = useFormat();
  return code ? <span>{format.country(code)}</span> : null;
}
