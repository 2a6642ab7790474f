import { createBlock, type BlockDeprecation } from '@wordpress/blocks';
import type { FormAttributes } from '../form/attributes';
import { fieldsOfOldForm } from '../form/old-form';
import metadata from './block.json';

/**
 * Forms made before their fields were blocks: when one is opened in the editor it gets the fields that
 * visitors see. Its id stays, and the page changes when it is next saved.
 */
export const oldForms: BlockDeprecation< FormAttributes > = {
	attributes: metadata.attributes as NonNullable<
		BlockDeprecation[ 'attributes' ]
	>,
	save: () => null,
	isEligible: ( _, innerBlocks ) => innerBlocks.length === 0,
	migrate: ( attributes ) => {
		const form = attributes as FormAttributes;
		return [
			form,
			fieldsOfOldForm( form.phone ).map( ( field ) =>
				createBlock( 'doorstep/form-field', field )
			),
		];
	},
};
