import type { Translator } from '../../lib/language/translator.ts';
import type { DeliveryAccount } from '../../lib/messaging/protocol.ts';

/** The files of a delivery, as they can be recognised again. */
export function SheetFiles({
  t,
  account: { members, zip, fileName },
}: {
  readonly t: Translator;
  readonly account: Pick<DeliveryAccount, 'members' | 'zip' | 'fileName'>;
}) {
  const files = zip === null ? members : [...members, { name: fileName, ...zip }];
  return (
    <div>
      <h4>{t('account.files')}</h4>
      <table className="sheet-table">
        <thead>
          <tr>
            <th scope="col">{t('account.file')}</th>
            <th scope="col">{t('account.size')}</th>
            <th scope="col">{t('account.sum')}</th>
          </tr>
        </thead>
        <tbody>
          {files.map(({ name, bytes, sha256 }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{t('account.bytes', { count: bytes })}</td>
              <td className="sheet-sum">{sha256}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>{t('account.zip', { name: fileName })}</p>
    </div>
  );
}
