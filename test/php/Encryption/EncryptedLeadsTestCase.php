<?php
/**
 * Base of the tests of encrypted leads.
 *
 * @package Doorstep
 */

declare( strict_types=1 );

namespace Doorstep\Test\Encryption;

use Doorstep\Database;
use Doorstep\Encryption\LeadKeys;
use Doorstep\Schema;
use Doorstep\Test\Leads\LeadsTestCase;
use ReflectionClass;

/**
 * A site with a folder of keys outside of it.
 */
abstract class EncryptedLeadsTestCase extends LeadsTestCase {

	protected const ONE = '1111111111111111111111111111111111111111111111111111111111111111';
	protected const TWO = '2222222222222222222222222222222222222222222222222222222222222222';

	/**
	 * Path of the folder.
	 *
	 * @var string
	 */
	protected string $folder = '';

	/**
	 * Turns encryption on.
	 */
	protected function setUp(): void {
		parent::setUp();
		update_option( LeadKeys::OPTION, '' );
		$this->folder = sys_get_temp_dir() . '/doorstep-keys-' . bin2hex( random_bytes( 6 ) );
		self::use_keys( $this->folder );
	}

	/**
	 * Turns it off, and removes the folder.
	 */
	protected function tearDown(): void {
		( new ReflectionClass( LeadKeys::class ) )->setStaticPropertyValue( 'of_site', null );
		foreach ( glob( $this->folder . '*' ) ?: array() as $folder ) {
			chmod( $folder, 0700 );
			array_map( 'unlink', glob( $folder . '/*' ) ?: array() );
			rmdir( $folder );
		}
		parent::tearDown();
		update_option( LeadKeys::OPTION, '' );
	}

	/**
	 * Says what wp-config.php says, as a request that begins reads it.
	 *
	 * @param string|null $folder DOORSTEP_LEAD_KEY_FOLDER; null where it is not defined.
	 * @param string|null $texts  DOORSTEP_LEAD_KEYS; null where it is not defined.
	 * @param bool        $is_on  DOORSTEP_LEAD_ENCRYPTION.
	 */
	protected static function use_keys( ?string $folder, ?string $texts = null, bool $is_on = true ): void {
		$class = new ReflectionClass( LeadKeys::class );
		$keys  = $class->newInstanceWithoutConstructor();
		$class->getConstructor()?->invoke( $keys, $folder, $texts, $is_on );
		$class->setStaticPropertyValue( 'of_site', $keys );
	}

	/**
	 * The files of keys for leads, by name.
	 *
	 * @return list<string>
	 */
	protected function key_files(): array {
		return array_map( 'basename', glob( $this->folder . '/[0-9]*.key' ) ?: array() );
	}

	/**
	 * Every row of every table of the plugin, as a dump has it.
	 */
	protected static function everything(): string {
		return (string) wp_json_encode( array_map( static fn ( string $table ): array => Database::rows( 'SELECT * FROM %i', array( Database::table( $table ) ) ), Schema::TABLES ), JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES );
	}

	/**
	 * Puts rows back that were there before, as restoring a backup does.
	 *
	 * @param list<array<string, string|null>> $rows From all_rows().
	 */
	protected static function restore( array $rows ): void {
		foreach ( $rows as $row ) {
			Database::insert( 'leads', $row );
		}
	}

	/**
	 * Writes into rows behind the plugin's back.
	 *
	 * @param string      $set    SET clause with marks.
	 * @param list<mixed> $values For the marks.
	 * @param string      $id     UUID of the lead.
	 */
	protected static function tamper( string $set, array $values, string $id ): void {
		Database::execute( 'UPDATE %i SET ' . $set . ' WHERE id = %s', array( Database::table( 'leads' ), ...$values, $id ) );
	}
}
