import { DomainError } from '../../domain/errors.ts';

/** Who was erased is nobody any more whom a merge could join or part. */
export function erasedCustomer(externalId: string): DomainError {
  return new DomainError('conflict', {
    en: `Customer ${externalId} was erased; what was joined stays as it is.`,
    zh: `客户 ${externalId} 的资料已被删除，合并关系不能再更改。`,
  });
}
