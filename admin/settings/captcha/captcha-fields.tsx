import { ExternalLink } from '@wordpress/components';
import { useContext } from '@wordpress/element';
import { __ } from '@wordpress/i18n';

import { FieldContext } from '../../shared/field-context';
import { Group } from '../../shared/group';
import { NumberField } from '../../shared/number-field';
import { TextField } from '../../shared/text-field';
import type { SectionProps } from '../types';
import { CaptchaEffect } from './captcha-effect';
import { KeyTest } from './key-test';
import { ProviderField } from './provider-field';
import { SecretField } from './secret-field';
import { WordingField } from './wording-field';

/** A captcha, for owners who want one: whose, with which keys, and what stands beside it. */
export function CaptchaFields( { draft, reply, onSettings }: SectionProps ) {
	const { captcha, services, ownServices } = draft.settings;
	const { errors } = useContext( FieldContext );
	const stored = reply.settings.captcha;
	const facts = reply.captchas[ captcha.provider ];
	const change = ( part: Partial< typeof captcha > ) =>
		onSettings( { captcha: { ...captcha, ...part } } );

	return (
		<Group
			title={ __( 'Captcha', 'doorstep' ) }
			help={ __(
				'Optional: what is above already stops most machines. Another company is asked only where the visitor allowed it; without it the form still sends.',
				'doorstep'
			) }
		>
			<FieldContext.Provider value={ { errors, locked: facts.locked } }>
				<ProviderField
					provider={ captcha.provider }
					onChange={ ( provider ) =>
						change( {
							provider,
							// Keys are good for one provider alone.
							siteKey:
								provider === stored.provider
									? stored.siteKey
									: '',
							secretKey: null,
						} )
					}
				/>
				<TextField
					path="settings.captcha.siteKey"
					label={ __( 'Site key', 'doorstep' ) }
					help={ __(
						'The public one of the two keys; empty turns the captcha off.',
						'doorstep'
					) }
					value={ captcha.siteKey }
					onChange={ ( siteKey ) => change( { siteKey } ) }
				/>
				<SecretField
					place={ facts.secret }
					value={ captcha.secretKey ?? null }
					onChange={ ( secretKey ) => change( { secretKey } ) }
				/>
				<ExternalLink href={ facts.keysUrl }>
					{ __( 'Get the keys from the provider', 'doorstep' ) }
				</ExternalLink>
				<CaptchaEffect
					facts={ facts }
					captcha={ captcha }
					declared={ [
						...services,
						...ownServices.map( ( { id } ) => id ),
					] }
					onDeclare={ () =>
						onSettings( {
							services: [ ...services, facts.service ],
						} )
					}
				/>
				<KeyTest captcha={ captcha } />
				{ captcha.provider === 'recaptcha-v3' && (
					<NumberField
						path="settings.captcha.minimumScore"
						label={ __( 'Lowest score', 'doorstep' ) }
						help={ __(
							'From 0 (surely a machine) to 1 (surely a person); leads below it are marked as doubtful, and never dropped.',
							'doorstep'
						) }
						value={ captcha.minimumScore }
						min={ 0 }
						max={ 1 }
						step={ 0.1 }
						onChange={ ( minimumScore ) =>
							change( { minimumScore } )
						}
					/>
				) }
				<WordingField
					isGoogle={ facts.service === 'recaptcha' }
					wording={ captcha.wording }
					onChange={ ( wording ) => change( { wording } ) }
				/>
			</FieldContext.Provider>
		</Group>
	);
}
