/// The form of a sitemap and of an index of sitemaps as an XML schema, written after the protocol of sitemaps.org.
enum SitemapSchema {
    static let xsd = """
        <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
          targetNamespace="http://www.sitemaps.org/schemas/sitemap/0.9" elementFormDefault="qualified">
          <xs:element name="urlset">
            <xs:complexType>
              <xs:sequence>
                <xs:element name="url" type="page" maxOccurs="50000"/>
              </xs:sequence>
            </xs:complexType>
          </xs:element>
          <xs:element name="sitemapindex">
            <xs:complexType>
              <xs:sequence>
                <xs:element name="sitemap" type="part" maxOccurs="50000"/>
              </xs:sequence>
            </xs:complexType>
          </xs:element>
          <xs:complexType name="page">
            <xs:all>
              <xs:element name="loc" type="address"/>
              <xs:element name="lastmod" type="moment" minOccurs="0"/>
              <xs:element name="changefreq" type="frequency" minOccurs="0"/>
              <xs:element name="priority" type="priority" minOccurs="0"/>
            </xs:all>
          </xs:complexType>
          <xs:complexType name="part">
            <xs:all>
              <xs:element name="loc" type="address"/>
              <xs:element name="lastmod" type="moment" minOccurs="0"/>
            </xs:all>
          </xs:complexType>
          <xs:simpleType name="address">
            <xs:restriction base="xs:anyURI">
              <xs:pattern value="https?://[^/\\s]+/\\S*"/>
              <xs:maxLength value="2048"/>
            </xs:restriction>
          </xs:simpleType>
          <xs:simpleType name="moment">
            <xs:union memberTypes="xs:date xs:dateTime xs:gYearMonth xs:gYear"/>
          </xs:simpleType>
          <xs:simpleType name="frequency">
            <xs:restriction base="xs:string">
              <xs:enumeration value="always"/>
              <xs:enumeration value="hourly"/>
              <xs:enumeration value="daily"/>
              <xs:enumeration value="weekly"/>
              <xs:enumeration value="monthly"/>
              <xs:enumeration value="yearly"/>
              <xs:enumeration value="never"/>
            </xs:restriction>
          </xs:simpleType>
          <xs:simpleType name="priority">
            <xs:restriction base="xs:decimal">
              <xs:minInclusive value="0.0"/>
              <xs:maxInclusive value="1.0"/>
            </xs:restriction>
          </xs:simpleType>
        </xs:schema>
        """
}
